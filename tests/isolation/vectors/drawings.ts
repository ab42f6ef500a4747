/** SVG within a page. */
export const drawings: Readonly<Record<string, string>> = {
  image: '<svg><image href="{to}/a.png" width=9 height=9 /></svg>',
  "image by XLink": '<svg><image xlink:href="{to}/a.png" width=9 height=9 /></svg>',
  use: '<svg><use href="{to}/a.svg#x" /></svg>',
  "use by XLink": '<svg><use xlink:href="{to}/a.svg#x" /></svg>',
  "use of data":
    '<svg><use href=\'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" id="x"><image href="{to}/a.png"/></svg>#x\' /></svg>',
  feImage:
    '<svg width=9 height=9><filter id=f><feImage href="{to}/a.png" /></filter><rect width=9 height=9 filter="url(#f)" /></svg>',
  "filter attribute": '<svg><rect width=9 height=9 filter="url({to}/a.svg#x)" /></svg>',
  "fill attribute": '<svg><rect width=9 height=9 fill="url({to}/a.svg#x)" /></svg>',
  "stroke attribute": '<svg><rect width=9 height=9 stroke="url({to}/a.svg#x)" /></svg>',
  "mask attribute": '<svg><rect width=9 height=9 mask="url({to}/a.svg#x)" /></svg>',
  "clip-path attribute": '<svg><rect width=9 height=9 clip-path="url({to}/a.svg#x)" /></svg>',
  "marker attribute": '<svg><path d="M0 0L9 9" marker-end="url({to}/a.svg#x)" /></svg>',
  "cursor attribute": '<svg><rect width=9 height=9 cursor="url({to}/a.cur),auto" /></svg>',
  "pattern of another file":
    '<svg><pattern id=p href="{to}/a.svg#x" /><rect width=9 height=9 fill="url(#p)" /></svg>',
  "gradient of another file":
    '<svg><linearGradient id=g href="{to}/a.svg#x" /><rect width=9 height=9 fill="url(#g)" /></svg>',
  "text on the path of another file":
    '<svg><text><textPath href="{to}/a.svg#x">x</textPath></text></svg>',
  "motion along another file":
    '<svg><rect width=9 height=9><animateMotion dur=1s><mpath href="{to}/a.svg#x" /></animateMotion></rect></svg>',
  "address set by an animation":
    '<svg><image width=9 height=9><set attributeName=href to="{to}/a.png" /></image></svg>',
  "address animated":
    '<svg><image width=9 height=9><animate attributeName=href values="{to}/a.png" dur=1s fill=freeze /></image></svg>',
  "style animated":
    '<svg><rect width=9 height=9><set attributeName=filter to="url({to}/a.svg#x)" /></rect></svg>',
  "page within":
    '<svg><foreignObject width=9 height=9><iframe src="{to}/a"></iframe></foreignObject></svg>',
  "picture of HTML within":
    '<svg><foreignObject width=9 height=9><img alt src="{to}/a.png"></foreignObject></svg>',
  "base within": '<svg xml:base="{to}/"><image href="a.png" width=9 height=9 /></svg>',
  "style attribute": '<svg><rect width=9 height=9 style="fill:url({to}/a.svg#x)" /></svg>',
  "font of SVG":
    '<svg><defs><font-face font-family=F><font-face-src><font-face-uri href="{to}/a.svg#f" /></font-face-src></font-face></defs></svg>',
  "script on load": "<svg onload=\"new Image().src='{to}/a.png'\"></svg>",
  "link in MathML": '<math href="{to}/a"><mi>x</mi></math>',
  "image in MathML": '<math><mtext><img alt src="{to}/a.png"></mtext></math>',
};
