// Loaded into the Playground before its own code: it offers neither setting by itself.
const net = require("node:net");

// Nobody signs in to the Playground, so it must not be reachable from another machine; left alone it listens everywhere.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  if (typeof args[0] === "number" && typeof args[1] !== "string") args.splice(1, 0, "127.0.0.1");
  return listen.apply(this, args);
};

// Our end of this pipe closes however the bot ends, killed or not, and the Playground ends with it.
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));
