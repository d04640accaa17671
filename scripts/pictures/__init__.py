"""Pictures of records for social media: drawn at build time, with what must be said in them."""
