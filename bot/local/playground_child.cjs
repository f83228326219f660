// Loaded into the Playground before its own code: it has no setting for either.
const net = require("node:net");

// Nobody signs in to the Playground, so it must not be reachable from another machine; by default it listens everywhere.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  if (typeof args[0] === "number" && typeof args[1] !== "string") args.splice(1, 0, "127.0.0.1");
  return listen.apply(this, args);
};

// A web page elsewhere can make its name lead to 127.0.0.1 (DNS rebinding); only the Host header then shows it.
const http = require("node:http");
const OURS = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function (event, request, answer, ...rest) {
  if ((event === "request" || event === "upgrade") && !OURS.test(request.headers.host ?? "")) {
    const said = "The Playground answers at http://127.0.0.1 and http://localhost (with its port), and under no other name.";
    if (event === "upgrade") answer.end("HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\n\r\n");
    else answer.writeHead(421, { "Content-Type": "text/plain; charset=utf-8" }).end(said);
    return true;
  }
  return emit.call(this, event, request, answer, ...rest);
};

// Our end of this pipe closes however the bot ends, killed or not, and the Playground ends with it.
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));
