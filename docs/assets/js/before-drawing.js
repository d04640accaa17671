// What has to be known before anything is drawn: the colours the reader chose, and whether a calculator's answer is to
// stay hidden until it is predicted. A plain script, since modules run later.
try {
  const chosen = localStorage.getItem("send-colours");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is closed to this page (private browsing, a file opened from disk): the system's colours stand.
}
if (/[?&]predict=[^&]/.test(location.search)) document.documentElement.dataset.predict = "";
