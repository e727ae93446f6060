"""What no type checker sees and no reviewer should have to: the habits of this house, as tests.

Every rule is a function from source text to findings. It is tried on bad and good text first, and
then on the tree.
"""
