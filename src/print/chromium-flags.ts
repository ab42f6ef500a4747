/** Nothing leaves the machine, whatever a page asks for: tests/isolation/ tries the ways out. */
export const noNetwork = [
  // A dead proxy, also for loopback, which is exempt unless said so.
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  // The headless shell knows only the second name, full Chromium only the first.
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
];

/** Chromium's own traffic and services, none of which printing needs. */
const noServices = [
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-client-side-phishing-detection",
  "--disable-component-extensions-with-background-pages",
  "--disable-component-update",
  "--disable-crash-reporter",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,DialMediaRouteProvider",
  "--disable-search-engine-choice-screen",
  "--disable-sync",
  "--metrics-recording-only",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  "--no-service-autorun",
];

/** The same page on every machine, and no prompt that waits for a human being. */
const sameEverywhere = [
  // Widths of glyphs as the font has them, not rounded to pixels of a screen.
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
  "--lang=en-US",
  "--mute-audio",
  "--password-store=basic",
  "--use-mock-keychain",
  // Becomes the PDF's Creator; Page.setUserAgentOverride would not.
  "--user-agent=Briefwright",
];

/** Pages nobody looks at are not slowed down; a 64 MB /dev/shm (Docker) is not enough. */
const atFullSpeed = [
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-dev-shm-usage",
  "--disable-hang-monitor",
  "--disable-ipc-flooding-protection",
  "--disable-renderer-backgrounding",
];

export interface FlagOptions {
  readonly profile: string;
  readonly sandbox: boolean;
}

/** The whole command line of Chromium, headless shell or full. */
export function chromiumFlags({ profile, sandbox }: FlagOptions): string[] {
  return [
    // The headless shell has one mode and takes any value for it.
    "--headless=new",
    // Unlike a port, nobody else can connect to a pipe, and Chromium ends when it closes.
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    ...(sandbox ? [] : ["--no-sandbox"]),
    ...noNetwork,
    ...noServices,
    ...sameEverywhere,
    ...atFullSpeed,
    "about:blank",
  ];
}
