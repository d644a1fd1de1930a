"""What a user can do, one module a job, without Qt."""
