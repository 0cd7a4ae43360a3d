using System.Text.Json;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Validation;

/// <summary>Reads JSON as a body and gives what was read together with what was wrong.</summary>
internal static class Json
{
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static (T Result, string[] Errors) Read<T>(string json, Func<JsonNode, T> read)
    {
        var errors = new ErrorList();
        var result = read(JsonNode.Root(Parse(json), errors));
        return (result, [.. errors.Errors.Select(error => $"{error.Path}: {error.Message}")]);
    }

    /// <summary>The single error of a reading that gives nothing.</summary>
    public static string OnlyError<T>(string json, Func<JsonNode, T> read)
    {
        var (result, errors) = Read(json, read);
        Assert.Null(result);
        return Assert.Single(errors);
    }
}
