"""The words that the protection checks know: plain data, without rules; add to them freely, most specific first."""
