using System.Net.Http.Headers;
using System.Text;
using ContentJourney.AspNetCore.Configuration;
using ContentJourney.AspNetCore.Tests.OpenApi;

namespace ContentJourney.AspNetCore.Tests.Hosting;

/// <summary>Calls the visitor endpoints as a website does.</summary>
internal sealed class TestClient(Uri host, HttpMessageHandler handler) : IDisposable
{
    private readonly HttpClient _http = new(handler) { BaseAddress = host };

    /// <summary>A client that holds what the server takes and answers against the contract.</summary>
    public static TestClient Checked(Uri host) => new(host, new ContractCheck(Plain()));

    /// <summary>A client that sends and takes whatever it is, for what no contract describes.</summary>
    public static TestClient Unchecked(Uri host) => new(host, Plain());

    /// <summary>The plain client, for paths elsewhere.</summary>
    public HttpClient Http => _http;

    public Task<Answer> PostAsync(string path, string json, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), headers);

    public Task<Answer> PostAsync(string path, byte[] body, string mediaType, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return SendAsync(HttpMethod.Post, path, content, headers);
    }

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"{ContentJourneyEndpoints.Path}/{path}") { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public static (string Name, string Value) Token(string token) => ("Journey-Visitor", token);

    public static (string Name, string Value) Key(string key) => ("Authorization", $"Bearer {key}");

    public void Dispose() => _http.Dispose();

    // No cookie container and no redirects: a test sees exactly what the server says.
    private static SocketsHttpHandler Plain() => new() { UseCookies = false, AllowAutoRedirect = false };
}
