/** Style sheets in as many spellings as CSS has. */
export const styles: Readonly<Record<string, string>> = {
  "@import": "<style>@import '{to}/a.css';</style>",
  "@import url": "<style>@import url({to}/a.css);</style>",
  "@import url quoted":
    '<style>@import url("{to}/a.css") layer(x) supports(color: red) all;</style>',
  "@import in capitals": '<style>@IMPORT URL("{to}/a.css");</style>',
  "@import with an escape": '<style>@\\69mport "{to}/a.css";</style>',
  "@import with a comment": '<style>@import/**/"{to}/a.css";</style>',
  "@import for print": '<style>@import "{to}/a.css" print;</style>',
  "@import without a scheme": '<style>@import "//{host}/a.css";</style>',
  "background url": "<style>p{background:url({to}/a.png)}</style>",
  "background url quoted": "<style>p{background:url('{to}/a.png')}</style>",
  "background url with spaces": '<style>p{background:url(  "{to}/a.png"  )}</style>',
  "background url with an escape": "<style>p{background:\\75rl({to}/a.png)}</style>",
  "background url with another escape": "<style>p{background:u\\72 l({to}/a.png)}</style>",
  "background url in capitals": "<style>p{background:URL({to}/a.png)}</style>",
  "background in a style attribute": '<p style="background:url({to}/a.png)">x',
  "background for print": "<style>@media print{p{background:url({to}/a.png)}}</style>",
  "background of a layer": "<style>@layer x{p{background:url({to}/a.png)}}</style>",
  "background where supported":
    "<style>@supports (color:red){p{background:url({to}/a.png)}}</style>",
  "background of nested rules": "<style>body{& p{background:url({to}/a.png)}}</style>",
  "background by a variable": "<style>p{--x:url({to}/a.png);background:var(--x)}</style>",
  "background by a property with a value":
    "<style>@property --x{syntax:'<image>';inherits:false;initial-value:url({to}/a.png)}p{background:var(--x)}</style>",
  "background by an attribute":
    '<style>q{background:attr(data-x type(<url>))}</style><q data-x="url({to}/a.png)">x</q>',
  "image-set": '<style>p{background:image-set("{to}/a.png" 1x)}</style>',
  "image-set of urls": "<style>p{background:image-set(url({to}/a.png) 1x)}</style>",
  "image-set with a long escape": '<style>p{background:i\\00006dage-set("{to}/a.png" 1x)}</style>',
  "image-set with a prefix": "<style>p{background:-webkit-image-set(url({to}/a.png) 1x)}</style>",
  "image()": '<style>p{background:image("{to}/a.png")}</style>',
  "src()": '<style>p{background:src("{to}/a.png")}</style>',
  "cross-fade":
    "<style>p{background:-webkit-cross-fade(url({to}/a.png),url({to}/b.png),50%)}</style>",
  "list-style-image": "<style>li{list-style-image:url({to}/a.png)}</style><ul><li>x</ul>",
  marker: "<style>li::marker{content:url({to}/a.png)}</style><ul><li>x</ul>",
  "content of an element": "<style>q{content:url({to}/a.png)}</style><q>x</q>",
  "content before": "<style>p::before{content:url({to}/a.png)}</style>",
  "border-image": "<style>p{border:9px solid;border-image:url({to}/a.png) 9}</style>",
  "mask-image": "<style>p{mask-image:url({to}/a.png)}</style>",
  "mask with a prefix": "<style>p{-webkit-mask:url({to}/a.png)}</style>",
  "mask-border": "<style>p{-webkit-mask-box-image:url({to}/a.png) 9}</style>",
  reflection: "<style>p{-webkit-box-reflect:below 0 url({to}/a.png)}</style>",
  cursor: "<style>html,p{cursor:url({to}/a.cur),auto}</style>",
  "shape-outside": "<style>p{float:left;shape-outside:url({to}/a.png)}</style>",
  "clip-path": "<style>p{clip-path:url({to}/a.svg#x)}</style>",
  filter: "<style>p{filter:url({to}/a.svg#x)}</style>",
  "backdrop-filter": "<style>p{backdrop-filter:url({to}/a.svg#x)}</style>",
  "offset-path": "<style>p{offset-path:url({to}/a.svg#x)}</style>",
  font: "<style>@font-face{font-family:F;src:url({to}/a.woff2)}p{font-family:F}</style>",
  "font for one character":
    "<style>@font-face{font-family:F;src:url({to}/a.ttf);unicode-range:U+78}p{font-family:F}</style>",
  "font that nothing uses":
    "<style>@font-face{font-family:F;src:local(none),url({to}/a.otf) format('opentype')}</style>",
  "font of a page margin":
    "<style>@font-face{font-family:F;src:url({to}/a.woff2)}@page{@top-left{content:'x';font-family:F}}</style>",
  "content of a page margin": "<style>@page{@top-left{content:url({to}/a.png)}}</style>",
  "background of a page margin":
    "<style>@page{@top-left{content:'x';background:url({to}/a.png)}}</style>",
  "background of a page": "<style>@page{background:url({to}/a.png)}</style>",
  "counter style": "<style>@counter-style x{system:cyclic;symbols:url({to}/a.png)}</style>",
  "sheet in SVG": "<svg><style>@import '{to}/a.css';</style></svg>",
  "first line": "<style>p::first-line{background:url({to}/a.png)}</style>",
  "an animation":
    "<style>@keyframes k{to{background:url({to}/a.png)}}p{animation:k 1ms forwards}</style>",
};
