using BenchmarkDotNet.Running;
using ContentJourney.Benchmarks.Catalogue;
using ContentJourney.Benchmarks.Experiments;
using ContentJourney.Benchmarks.Http;
using ContentJourney.Benchmarks.Ingest;
using ContentJourney.Benchmarks.Load;
using ContentJourney.Benchmarks.Memory;
using ContentJourney.Benchmarks.Store;

switch (args.FirstOrDefault())
{
    case "http":
        await HttpCommand.RunAsync(args[1..]);
        break;
    case "growth":
        await GrowthCommand.RunAsync();
        break;
    case "load":
        await LoadCommand.RunAsync(args.ElementAtOrDefault(1));
        break;
    case "bare":
        await BareServer.RunAsync(args[1]);
        break;
    case "ingest":
        await IngestCommand.RunAsync(args.ElementAtOrDefault(1));
        break;
    case "catalogue":
        await CatalogueCommand.RunAsync();
        break;
    case "store":
        await StoreCommand.RunAsync();
        break;
    case "experiments":
        await ExperimentsCommand.RunAsync();
        break;
    case "memory":
        await MemoryCommand.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
