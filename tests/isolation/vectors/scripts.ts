/** What a script would do, if any ran; each is the body of one. */
const bodies: Readonly<Record<string, string>> = {
  fetch: "fetch('{to}/a')",
  "fetch without CORS": "fetch('{to}/a',{mode:'no-cors',method:'POST',body:'x'})",
  "fetch kept alive": "fetch('{to}/a',{keepalive:true,mode:'no-cors'})",
  "fetch later": "fetchLater('{to}/a',{activateAfter:0})",
  XMLHttpRequest: "x=new XMLHttpRequest;x.open('GET','{to}/a');x.send()",
  "XMLHttpRequest that waits": "x=new XMLHttpRequest;x.open('GET','{to}/a',false);x.send()",
  beacon: "navigator.sendBeacon('{to}/a','x')",
  "beacon at the end":
    "addEventListener('pagehide',()=>navigator.sendBeacon('{to}/a'));location='about:blank'",
  EventSource: "new EventSource('{to}/a')",
  WebSocket: "new WebSocket('ws://{host}/a')",
  "WebSocket over TLS": "new WebSocket('wss://{host}/a')",
  "WebSocket over IPv6": "new WebSocket('ws://[::1]:{port}/a')",
  "WebSocket as a stream": "new WebSocketStream('ws://{host}/a')",
  WebTransport: "new WebTransport('https://{host}/a')",
  "WebRTC, STUN": "{peer}",
  "WebRTC, STUN over IPv6": "{peer6}",
  "WebRTC, TURN over UDP": "{turn}",
  "WebRTC, TURN over TCP": "{turnTcp}",
  "WebRTC to a candidate": "{candidate}",
  image: "new Image().src='{to}/a.png'",
  audio: "new Audio('{to}/a.mp3').load()",
  font: "new FontFace('F','url({to}/a.woff2)').load()",
  import: "import('{to}/a.js')",
  "script element": "s=document.createElement('script');s.src='{to}/a.js';document.head.append(s)",
  "hint element":
    "l=document.createElement('link');l.rel='preconnect';l.href='{to}';document.head.append(l)",
  "document.write": "document.write('<img src={to}/a.png>')",
  "markup with a handler": "document.body.innerHTML='<img src=x: onerror=fetch(`{to}/a`)>'",
  "style sheet":
    "s=new CSSStyleSheet;s.replace('p{background:url({to}/a.png)}');document.adoptedStyleSheets=[s]",
  "paint worklet": "CSS.paintWorklet.addModule('{to}/a.js')",
  "audio worklet": "new AudioContext().audioWorklet.addModule('{to}/a.js')",
  worker: "{worker}",
  "worker that imports": "{workerImport}",
  "worker with a WebSocket": "{workerSocket}",
  "worker as a module": "{workerModule}",
  "shared worker": "{sharedWorker}",
  "XSLT document()": "{xslt}",
  "window.open": "open('{to}/a')",
  "window.open without an opener": "open('{to}/a','_blank','noopener')",
  location: "location='{to}/a'",
  "location.replace": "location.replace('{to}/a')",
  "location of a frame":
    "f=document.createElement('iframe');document.body.append(f);f.contentWindow.location='{to}/a'",
  "form by GET": "{form}f.method='GET';f.submit()",
  "form by POST": "{form}f.method='POST';f.submit()",
  "form in a new window": "{form}f.target='_blank';f.submit()",
  "form in a frame":
    "{form}i=document.createElement('iframe');i.name='i';document.body.append(i);f.target='i';f.submit()",
  "link clicked": "{link}a.click()",
  "link in a new window": "{link}a.target='_blank';a.click()",
  "link that downloads": "{link}a.download='x';a.click()",
  "link with a ping": "{link}a.href='#x';a.ping='{to}/a';a.click()",
  "speculation rules":
    "s=document.createElement('script');s.type='speculationrules';s.text=JSON.stringify({prefetch:[{source:'list',urls:['{to}/a'],eagerness:'immediate'}]});document.head.append(s)",
  "sign-in of another site":
    "navigator.credentials.get({identity:{providers:[{configURL:'{to}/a.json',clientId:'x'}]}})",
};

const peerWith = (server: string): string =>
  `p=new RTCPeerConnection({iceServers:[${server}]});p.createDataChannel('x');p.createOffer().then(o=>p.setLocalDescription(o))`;

const workerOf = (code: string, kind = "Worker"): string =>
  `new ${kind}(URL.createObjectURL(new Blob([\`${code}\`],{type:'text/javascript'})))`;

const pieces: Readonly<Record<string, string>> = {
  peer: peerWith("{urls:'stun:{host}'}"),
  peer6: peerWith("{urls:'stun:[::1]:{port}'}"),
  turn: peerWith("{urls:'turn:{host}?transport=udp',username:'x',credential:'x'}"),
  turnTcp: peerWith("{urls:'turn:{host}?transport=tcp',username:'x',credential:'x'}"),
  candidate:
    "p=new RTCPeerConnection;q=new RTCPeerConnection;p.createDataChannel('x');(async()=>{await p.setLocalDescription(await p.createOffer());await q.setRemoteDescription(p.localDescription);await q.setLocalDescription(await q.createAnswer());await p.setRemoteDescription(q.localDescription);await p.addIceCandidate({candidate:'candidate:1 1 udp 2122260223 127.0.0.1 {port} typ host',sdpMid:'0'})})()",
  worker: workerOf("fetch('{to}/a')"),
  workerImport: workerOf("importScripts('{to}/a.js')"),
  workerSocket: workerOf("new WebSocket('ws://{host}/a')"),
  workerModule: "new Worker('data:text/javascript,import%20\"{to}/a.js\"',{type:'module'})",
  sharedWorker: workerOf("fetch('{to}/a')", "SharedWorker"),
  xslt: "{parse}t=new XSLTProcessor;t.importStylesheet(d(`<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:template match='/'><xsl:copy-of select='document(\"{to}/a\")'/></xsl:template></xsl:stylesheet>`));t.transformToDocument(d('<x/>'))",
  parse: "d=x=>new DOMParser().parseFromString(x,'text/xml');",
  form: "f=document.createElement('form');f.action='{to}/a';document.body.append(f);",
  link: "a=document.createElement('a');a.href='{to}/a';document.body.append(a);",
};

const whole = (body: string): string =>
  body.replace(/\{(\w+)\}/g, (token, name: string) =>
    Object.hasOwn(pieces, name) ? whole(pieces[name] ?? "") : token,
  );

export const scripts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(bodies).map(([name, body]) => [name, `<p>x<script>${whole(body)}</script>`]),
);
