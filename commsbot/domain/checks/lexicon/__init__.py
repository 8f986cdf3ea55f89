"""Words that the checks know, by language; plain data, so that whoever knows the field can mend them."""
