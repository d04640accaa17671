"""What is done to the rendered site, whatever engine rendered it: head tags, security policy, compressed copies."""
