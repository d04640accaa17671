// Sent by `make serve` only: ask each second which build is being served, and reload when it is another one.
const known = await (await fetch("/__build")).text();
setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch("/__build").catch(() => null); // the server is away while it restarts
  if (answer?.ok && (await answer.text()) !== known) location.reload();
}, 1000);
