// Bundlers for browsers get this file in place of `tillkit/server`.
throw new Error(
  'tillkit/server holds provider keys and must not be bundled for a browser: import it in a route handler or another ' +
    'file that runs on your server, and save from the browser with createRelayAdapter.',
)

export {}
