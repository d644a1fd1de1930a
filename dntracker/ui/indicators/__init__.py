"""The screen Chỉ tiêu: the catalogue as a tree, one indicator as a form, frameworks with their points."""
