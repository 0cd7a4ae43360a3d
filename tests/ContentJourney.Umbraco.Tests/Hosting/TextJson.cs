using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Umbraco.Cms.Core.Serialization;

namespace ContentJourney.Umbraco.Tests.Hosting;

/// <summary>JSON as the CMS's own serializer writes and reads it, which is not in Core.</summary>
internal sealed class TextJson : IJsonSerializer
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public string Serialize(object? input) => JsonSerializer.Serialize(input, s_options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, s_options);

    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class => (value = input is string text ? Deserialize<T>(text) : null) is not null;
}
