RETURN null AS row
