"""What must be true of the records: one module a family of rules, each rule a function of the evidence at hand."""
