"""What is measured, side by side with a floor or with what a user would pick instead."""
