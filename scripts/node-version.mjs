// Stops with a plain sentence on a Node that is too old to run anything here. Imported first, and imports nothing.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Tabled needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one.\n`,
  );
  process.exit(1);
}
