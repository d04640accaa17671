"""The handbook's calculators: exact, pure functions of declared inputs, on the standard library alone.

Questions they answer: what a cohort-based model would do to a school's funding (`school_funding`,
`allocation` for many schools), what multi-disciplinary teams would cost (`team_costing`), and what the
five-year change would cost year by year (`implementation_cost`).
"""
