"""The pages that tell how something is done."""
