"""The records as data: CSV, JSON, and a JSON file beside each record's page, all at fixed addresses."""
