"""What a change does to the landscape: two versions of an atlas compared, and the difference in words."""
