"""Find: what can be found, the words it is filed under, and the index that the page reads piece by piece."""
