"""Whether two who code cases without knowing of each other name the same lead approach."""
