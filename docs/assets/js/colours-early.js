// Sets the colours the reader chose before anything is drawn; a plain script, since modules run later.
try {
  const chosen = localStorage.getItem("send-colours");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is closed to this page (private browsing, a file opened from disk): the system's colours stand.
}
