"""The pages as a tree of Markdown that any engine can render: one module a kind of page, one template each."""
