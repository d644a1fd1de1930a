"""The screen Nhật ký: everything that ever changed, and the state of things on any day."""
