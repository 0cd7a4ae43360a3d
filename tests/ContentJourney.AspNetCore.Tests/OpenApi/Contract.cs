using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContentJourney.AspNetCore.Tests.OpenApi;

/// <summary>The committed OpenAPI document.</summary>
internal sealed class Contract
{
    private const string FileName = "docs/openapi.json";
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch", "head", "options"];
    private readonly List<(Regex Path, Operation Operation)> _routes = [];

    private Contract(string text)
    {
        Text = text;
        Root = JsonSerializer.Deserialize<JsonElement>(text);
        foreach (var path in Root.GetProperty("paths").EnumerateObject())
        {
            var pattern = new Regex($"^{Regex.Replace(Regex.Escape(path.Name), @"\\\{(\w+)}", parameter => FormOf(parameter.Groups[1].Value))}$");
            foreach (var method in path.Value.EnumerateObject().Where(member => Methods.Contains(member.Name)))
            {
                _routes.Add((pattern, new Operation(method.Name.ToUpperInvariant(), path.Name, method.Value)));
            }
        }
    }

    public static Contract Committed { get; } = new(File.ReadAllText(Path.Combine(RepositoryRoot(), FileName)));

    public string Text { get; }

    public JsonElement Root { get; }

    public IEnumerable<Operation> Operations => _routes.Select(route => route.Operation);

    /// <summary>The operation that answers a path, or null.</summary>
    public Operation? Find(string method, string path) =>
        _routes.Where(route => route.Operation.Method == method && route.Path.IsMatch(path)).Select(route => route.Operation)
            .MinBy(operation => operation.Path.Count(character => character == '{'));

    /// <summary>Whether any operation answers the path.</summary>
    public bool HasPath(string path) => _routes.Any(route => route.Path.IsMatch(path));

    /// <summary>The element itself, or what its <c>$ref</c> points to.</summary>
    public JsonElement Resolve(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            element = reference.GetString()!.Split('/').Skip(1).Aggregate(Root, (parent, name) => parent.GetProperty(name));
        }

        return element;
    }

    /// <summary>Every <c>$ref</c> of the document.</summary>
    public IEnumerable<string> References() => Regex.Matches(Text, @"""\$ref"": ""([^""]+)""").Select(match => match.Groups[1].Value);

    private static string FormOf(string parameter) => parameter switch
    {
        "version" => "[0-9]+",
        "path" => ".+",
        _ => "[^/]+",
    };

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, FileName)))
        {
            directory = directory.Parent ?? throw new InvalidOperationException($"{FileName} is in no folder above the tests.");
        }

        return directory.FullName;
    }
}

/// <summary>One operation of the contract.</summary>
internal sealed record Operation(string Method, string Path, JsonElement Json)
{
    public string Name => $"{Method} {Path}";

    /// <summary>The media types of the request's body; none where there is no body.</summary>
    public IEnumerable<JsonProperty> RequestBody =>
        Json.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject() : [];

    /// <summary>The answers by status.</summary>
    public IEnumerable<JsonProperty> Responses => Json.GetProperty("responses").EnumerateObject();
}
