using BenchmarkDotNet.Running;
using ContentJourney.Benchmarks.Ingest;

switch (args.FirstOrDefault())
{
    case "ingest":
        await IngestCommand.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
