"""The templates of the file: which there are, looking one through, binding one."""
