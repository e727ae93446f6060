"""Small programs that the benchmarks start: yardsticks, and ours with an eye on the clock."""
