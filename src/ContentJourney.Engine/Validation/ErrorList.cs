namespace ContentJourney.Engine.Validation;

/// <summary>Collects what is wrong with an input, each problem under the path of its place in the body.</summary>
public sealed class ErrorList
{
    /// <summary>The path that names the input as a whole.</summary>
    public const string Root = "$";

    /// <summary>At most this many problems are kept, so that a hostile input cannot make a large answer.</summary>
    public const int Capacity = 100;

    // Made with the first problem: most inputs have none, and requests make many lists.
    private List<(string Path, string Message)>? _errors;

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsEmpty => _errors is null;

    /// <summary>How many problems are kept, 0 to <see cref="Capacity"/>.</summary>
    public int Count => _errors?.Count ?? 0;

    /// <summary>How many problems were added, kept or not: tells a reader whether its own part added any.</summary>
    public int Found { get; private set; }

    /// <summary>The kept problems in the order they were found.</summary>
    public IReadOnlyList<(string Path, string Message)> Errors => _errors ?? [];

    /// <summary>Adds one problem.</summary>
    /// <param name="path">The place, such as <c>touchpoints[2].value</c>; empty for the whole input.</param>
    /// <param name="message">What is wrong and what is allowed.</param>
    public void Add(string path, string message)
    {
        Found++;
        if (Count < Capacity)
        {
            (_errors ??= []).Add((path.Length == 0 ? Root : path, message));
        }
    }

    /// <summary>The problems grouped by path, as the <c>errors</c> member of a problem document.</summary>
    public IDictionary<string, string[]> ToDictionary() =>
        Errors.GroupBy(error => error.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(error => error.Message).ToArray(), StringComparer.Ordinal);
}
