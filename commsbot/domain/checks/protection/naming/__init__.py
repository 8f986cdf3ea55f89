"""Who is named in a text, and as what: finding names, what stands beside them, whom they belong to."""
