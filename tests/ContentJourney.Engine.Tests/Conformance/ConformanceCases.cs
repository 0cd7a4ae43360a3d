using System.Text.Json;
using ContentJourney.Engine.Tests.Naive;

namespace ContentJourney.Engine.Tests.Conformance;

/// <summary>The cases of <c>tests/conformance</c>, by file and name.</summary>
internal static class ConformanceCases
{
    private static readonly string[] OtherFiles = ["invalid", "matching", "moment"];

    private static readonly Dictionary<string, JsonElement> Files = Directory
        .EnumerateFiles(RepositoryFolder.Conformance, "*.json")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Read, StringComparer.Ordinal);

    /// <summary>The files of decisions: all that are not of another kind.</summary>
    public static IEnumerable<string> DecisionFiles => Files.Keys.Except(OtherFiles).Order(StringComparer.Ordinal);

    public static IEnumerable<string> AllFiles => Files.Keys;

    public static JsonElement File(string file) => Files[file];

    public static JsonElement Journey(string file) => Files[file].GetProperty("journey");

    public static JsonElement Find(string file, string name) =>
        Files[file].GetProperty("cases").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);

    public static TheoryData<string, string> Names(params IEnumerable<string> files)
    {
        var names = new TheoryData<string, string>();
        foreach (var file in files)
            foreach (var one in Files[file].GetProperty("cases").EnumerateArray())
                names.Add(file, one.GetProperty("name").GetString()!);
        return names;
    }

    private static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
