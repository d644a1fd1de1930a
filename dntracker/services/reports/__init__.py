"""Reports: what each kind of sheet says, and how it leaves the program."""
