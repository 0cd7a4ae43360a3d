using System.Net;
using ContentJourney.Edge.Delivery;
using ContentJourney.Edge.Hosting;
using ContentJourney.Edge.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ContentJourney.Edge.Tests.Delivery;

public sealed class DeliveryGateTests
{
    private const string Shop = "https://shop.example";

    [Fact]
    public async Task Get_WhereTheApiIsNotPublic_NeedsItsKey()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path, ("ContentJourney__ApiKey", "the-websites-key"));
        foreach (var path in new[] { "", "/items?id=48475cec-e14f-473a-9da9-8049b6c5dcc1", "/item/bikes" })
        {
            using var without = await edge.Client.GetContentAsync(path);
            using var wrong = await edge.Client.GetContentAsync(path, ("Api-Key", "another"));
            using var right = await edge.Client.GetContentAsync(path, ("Api-Key", "the-websites-key"));
            Assert.Equal(
                (HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (without.StatusCode, wrong.StatusCode, right.StatusCode));
        }
    }

    [Fact]
    public async Task Get_FromAConfiguredOrigin_MayBeReadByItsPages()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path, ("ContentJourney__CorsOrigins__0", Shop));
        using var ours = await edge.Client.GetContentAsync("", ("Origin", Shop));
        using var other = await edge.Client.GetContentAsync("", ("Origin", "https://other.example"));
        Assert.Equal(Shop, Assert.Single(ours.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Contains("Start-Item", ours.Headers.Vary);
        Assert.Contains("Origin", ours.Headers.Vary);
    }

    [Fact]
    public async Task Options_FromAConfiguredOrigin_LearnsWhatIsAllowed()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path, ("ContentJourney__CorsOrigins__0", Shop), ("ContentJourney__ApiKey", "the-websites-key"));
        foreach (var path in new[] { "", "/items", "/item/bikes" })
        {
            using var answer = await edge.Client.SendContentAsync(HttpMethod.Options, path, ("Origin", Shop), ("Access-Control-Request-Method", "GET"));
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
            Assert.Equal("GET, HEAD", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Methods")));
            Assert.Contains("Start-Item", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("?take=3")]
    [InlineData("/items?id=48475cec-e14f-473a-9da9-8049b6c5dcc1")]
    [InlineData("/item/bikes")]
    [InlineData("/item/nowhere")]
    [InlineData("?sort=nothing")]
    public async Task Head_IsGetWithoutTheBody(string path)
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path);
        using var get = await edge.Client.GetContentAsync(path);
        using var head = await edge.Client.SendContentAsync(HttpMethod.Head, path);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ToString(), head.Content.Headers.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_MoreOftenThanAnAddressMay_Is429()
    {
        using var folder = new TemporaryFolder();
        await using var app = await EdgeHost.StartAsync(["--urls", "http://127.0.0.1:0"], CancellationToken.None, configuration =>
        {
            configuration["ContentJourney:DataDirectory"] = folder.Path;
            configuration["ContentJourney:ManagementKey"] = EdgeProcess.ManagementKey;
            configuration["ContentJourney:RateLimit:AddressBurst"] = "1";
            configuration["ContentJourney:RateLimit:AddressPerSecond"] = "0.0001";
            configuration["Logging:LogLevel:Default"] = "Warning";
        });
        var guarded = app.Services.GetRequiredService<DeliveryGate>().Guard(_ => Task.CompletedTask);

        Assert.Equal(StatusCodes.Status200OK, (await CallAsync()).StatusCode);
        var refused = await CallAsync();
        Assert.Equal(StatusCodes.Status429TooManyRequests, refused.StatusCode);
        Assert.NotEmpty(refused.Headers.RetryAfter.ToString());

        // Callers of the same machine, as the other tests are, are not counted.
        async Task<HttpResponse> CallAsync()
        {
            var context = new DefaultHttpContext { RequestServices = app.Services };
            context.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
            await guarded(context);
            return context.Response;
        }
    }
}
