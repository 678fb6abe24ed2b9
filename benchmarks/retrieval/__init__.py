"""How well words, meaning and both together find, on two public test collections."""
