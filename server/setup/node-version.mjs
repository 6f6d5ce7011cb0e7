const [major, minor] = process.versions.node.split(".").map(Number);

// Done on import and before all else: an older Node may not even read the other files.
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Barq needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
