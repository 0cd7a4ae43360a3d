using System.Net;
using System.Text;
using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Journeys;
using ContentJourney.Engine.Visitors;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.AspNetCore.Tests.Management;

public sealed class RoutingTests : IAsyncLifetime
{
    private ManagementSite _site = null!;

    public async Task InitializeAsync() => _site = await ManagementSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("nothing")]
    [InlineData("journeys/default/nothing")]
    [InlineData("journeys/default/rule-sets/first")]
    [InlineData("journeys/%09/rule-sets")]
    [InlineData("journeys/%20")]
    [InlineData("journeys/default/rule-sets/99999999999999999999")]
    [InlineData("")]
    public async Task Get_UnknownPath_IsAProblem(string path) => (await _site.GetAsync(path)).IsProblem(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("POST", "journeys", "GET")]
    [InlineData("PATCH", "journeys/default", "DELETE, GET, PUT")]
    [InlineData("GET", "journeys/default/decide", "POST")]
    [InlineData("GET", "experiments/absent/start", "POST")]
    [InlineData("GET", "journeys/default/rule-sets/validate", "POST")]
    public async Task Method_ThatThePathLacks_IsAProblemThatNamesTheOthers(string method, string path, string allowed)
    {
        var answer = await _site.SendAsync(new HttpMethod(method), path);

        answer.IsProblem(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(allowed.Split(", "), answer.Headers["Allow"].Split(", ").Order());
    }

    [Theory]
    [InlineData("PUT", "journeys/x")]
    [InlineData("POST", "journeys/default/rule-sets")]
    [InlineData("POST", "journeys/default/rule-sets/validate")]
    [InlineData("POST", "journeys/default/decide")]
    [InlineData("POST", "experiments/analyze")]
    [InlineData("POST", "keys")]
    public async Task Body_OfAnotherType_IsNotSupported(string method, string path)
    {
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-16" })
        {
            var answer = await _site.SendAsync(new HttpMethod(method), path, "a=b", change: request =>
            {
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("a=b"));
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            });

            answer.IsProblem(HttpStatusCode.UnsupportedMediaType);
        }
    }

    [Theory]
    [InlineData("PUT", "journeys/x")]
    [InlineData("POST", "journeys/default/rule-sets")]
    [InlineData("POST", "keys")]
    public async Task Body_Over256Kibibytes_IsTooLarge(string method, string path) =>
        (await _site.SendAsync(new HttpMethod(method), path, $"\"{new string('x', 256 * 1024)}\"")).IsProblem(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task Store_Away_IsAProblemWithRetryAfter()
    {
        await using var site = await ManagementSite.StartAsync(services: services => services.AddSingleton<IJourneyStore, AwayOnWrite>());

        var answer = await site.PutAsync("journeys/bikes", SampleJourney.Json());

        answer.IsProblem(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("1", answer.Headers["Retry-After"]);
    }

    private sealed class AwayOnWrite : IJourneyStore
    {
        public ValueTask<IReadOnlyList<Journey>> ListAsync(CancellationToken cancellationToken) =>
            new([new Journey { Alias = "default", Name = "Default", Stages = [new Stage("awareness", "Awareness")] }]);

        public ValueTask<bool> SaveAsync(Journey journey, CancellationToken cancellationToken) => throw new StoreUnavailableException();

        public ValueTask<bool> DeleteAsync(string alias, CancellationToken cancellationToken) => throw new StoreUnavailableException();
    }
}
