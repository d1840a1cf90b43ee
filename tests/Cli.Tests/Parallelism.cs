// Most of the time goes by in programs that the tests have started, each in a folder of its own.
[assembly: Parallelizable(ParallelScope.Fixtures)]
