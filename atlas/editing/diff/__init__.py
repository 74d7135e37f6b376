"""The effect of a change on the landscape: two versions of an atlas compared, and the differences in words."""
