"""One module per platform; each turns its platform's answers into delivery outcomes."""
