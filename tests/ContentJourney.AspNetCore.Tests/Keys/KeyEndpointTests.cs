using System.Net;
using System.Text.Json;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.AspNetCore.Tests.Management;

namespace ContentJourney.AspNetCore.Tests.Keys;

public sealed class KeyEndpointTests : IAsyncLifetime
{
    private ManagementSite _site = null!;

    public async Task InitializeAsync() => _site = await ManagementSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Post_MakesAKeyThatOpensFromTheNextRequestOn()
    {
        var created = await CreateAsync("Reports", "read");

        Assert.Matches("^cj_[A-Za-z0-9_-]{43}$", created.At("key").GetString());
        Assert.Equal($"{ManagementSite.Root}keys/{created.At("id").GetString()}", created.Headers["Location"]);
        Assert.Equal("no-store", created.Headers["Cache-Control"]);
        (await _site.SendAsync(HttpMethod.Get, "journeys", key: created.At("key").GetString())).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task List_ShowsNoSecretAndNoHash()
    {
        var created = await CreateAsync("Reports", "read", "ingest");

        var list = (await _site.GetAsync("keys")).Is(HttpStatusCode.OK);

        Assert.Equal(2, list.At("total").GetInt32());
        var key = list.At("items.1");
        Assert.Equal(["id", "name", "scopes", "createdAt", "revokedAt"], key.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Reports", key.GetProperty("name").GetString());
        Assert.Equal(["ingest", "read"], key.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()!));
        Assert.DoesNotContain(created.At("key").GetString()!, list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_HoldsTheHashAlone()
    {
        var secret = (await CreateAsync("Reports", "read")).At("key").GetString()!;

        foreach (var file in Directory.GetFiles(_site.Host.DataDirectory))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var content = await reader.ReadToEndAsync();
            Assert.DoesNotContain(secret, content, StringComparison.Ordinal);
            Assert.DoesNotContain(TestHost.ManagementKey, content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Log_NamesNoSecret()
    {
        var secret = (await CreateAsync("Reports", "read")).At("key").GetString()!;
        await _site.SendAsync(HttpMethod.Get, "journeys", key: secret);
        await _site.SendAsync(HttpMethod.Get, "journeys", key: "cj_a-wrong-guess");

        Assert.Contains(_site.Log.Lines, line => line.EventId == 1300);
        Assert.DoesNotContain(_site.Log.Lines, line =>
            line.Text.Contains(secret, StringComparison.Ordinal) || line.Text.Contains(TestHost.ManagementKey, StringComparison.Ordinal)
            || line.Text.Contains("cj_a-wrong-guess", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delete_RevokesFromTheNextRequestOn()
    {
        var created = await CreateAsync("Reports", "read");
        var (id, secret) = (created.At("id").GetString(), created.At("key").GetString());

        (await _site.DeleteAsync($"keys/{id}")).Is(HttpStatusCode.NoContent);

        (await _site.SendAsync(HttpMethod.Get, "journeys", key: secret)).IsProblem(HttpStatusCode.Unauthorized);
        (await _site.DeleteAsync($"keys/{id}")).IsProblem(HttpStatusCode.NotFound);
        Assert.NotEqual(JsonValueKind.Null, (await _site.GetAsync("keys")).At("items.1.revokedAt").ValueKind);
    }

    [Theory]
    [InlineData("""{"name":"","scopes":["read"]}""", "name")]
    [InlineData("""{"scopes":["read"]}""", "name")]
    [InlineData("""{"name":"x"}""", "scopes")]
    [InlineData("""{"name":"x","scopes":[]}""", "scopes")]
    [InlineData("""{"name":"x","scopes":["read","write"]}""", "scopes[1]")]
    [InlineData("""{"name":"x","scopes":"read"}""", "scopes")]
    [InlineData("""{"name":"x","scopes":["read"],"key":"mine"}""", "key")]
    [InlineData("""[]""", "$")]
    [InlineData("""{""", "$")]
    public async Task Post_WrongBody_NamesThePlaceAndMakesNothing(string body, string place)
    {
        (await _site.PostAsync("keys", body)).IsProblem(HttpStatusCode.BadRequest, place);

        Assert.Equal(1, (await _site.GetAsync("keys")).At("total").GetInt32());
    }

    [Theory]
    [InlineData("read", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("manage", HttpStatusCode.OK, HttpStatusCode.NoContent)]
    [InlineData("ingest", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Scope_DecidesWhatAKeyOpens(string scope, HttpStatusCode reading, HttpStatusCode changing)
    {
        await _site.PutAsync("journeys/bikes", SampleJourney.Json());
        var key = (await CreateAsync("x", scope)).At("key").GetString();

        (await _site.SendAsync(HttpMethod.Get, "journeys/bikes", key: key)).Is(reading);
        (await _site.SendAsync(HttpMethod.Delete, "journeys/bikes", key: key)).Is(changing);
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNzd29yZA==")]
    [InlineData("Bearer")]
    [InlineData("Bearer cj_unknown")]
    [InlineData("Bearer " + TestHost.ManagementKey + "x")]
    [InlineData(TestHost.ManagementKey)]
    public async Task Authorization_OfAnotherForm_IsUnauthorized(string header)
    {
        var answer = await _site.SendAsync(HttpMethod.Get, "journeys", key: null, change: request => request.Headers.TryAddWithoutValidation("Authorization", header));

        answer.IsProblem(HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
    }

    private async Task<Answer> CreateAsync(string name, params string[] scopes)
    {
        // Keys are listed by the instant they were made.
        _site.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await _site.PostAsync("keys", JsonSerializer.Serialize(new { name, scopes }))).Is(HttpStatusCode.Created);
    }
}
