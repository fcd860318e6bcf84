using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(ScoreCoach.Benchmarks.PlanBenchmarks).Assembly).Run(args);
