using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Replay;

/// <summary>Calls a host over HTTP, as any server of a shop would.</summary>
/// <param name="http">Its base address is the host's.</param>
/// <param name="key">A key that may ingest and read.</param>
/// <param name="time">Waits where the host asks for it.</param>
internal sealed class JourneyClient(HttpClient http, string key, TimeProvider time)
{
    private const string Visitors = "umbraco/delivery/api/v2/journey";
    private const string Management = "umbraco/contentjourney/api/v1";
    private const int Attempts = 10;
    private static readonly ReplayJson s_json = ReplayJson.Default;
    private int _requests;

    /// <summary>How many requests were answered.</summary>
    public int Requests => _requests;

    /// <summary>The journey.</summary>
    public Task<JourneyAnswer> GetJourneyAsync(string alias, CancellationToken cancellationToken) =>
        CallAsync(() => Request(HttpMethod.Get, $"{Management}/journeys/{Uri.EscapeDataString(alias)}"), s_json.JourneyAnswer, cancellationToken);

    /// <summary>Sends a batch.</summary>
    public Task<IngestAnswer> SendAsync(ReplayBatch batch, CancellationToken cancellationToken) =>
        CallAsync(() => Post("touchpoints", batch, s_json.ReplayBatch), s_json.IngestAnswer, cancellationToken);

    /// <summary>The token of a known customer.</summary>
    public async Task<string> IdentifyAsync(string userId, CancellationToken cancellationToken) =>
        (await CallAsync(() => Post("visitor/identify", new IdentifyRequest(userId), s_json.IdentifyRequest), s_json.IdentifyAnswer, cancellationToken)).Visitor;

    /// <summary>The decision for a visitor as of an instant.</summary>
    public Task<DecisionAnswer> DecideAsync(string visitor, string journey, DateTimeOffset at, CancellationToken cancellationToken) => CallAsync(
        () => Request(HttpMethod.Get, $"{Visitors}/decision?journey={Uri.EscapeDataString(journey)}&at={Uri.EscapeDataString(Instants.ToText(at))}", visitor),
        s_json.DecisionAnswer,
        cancellationToken);

    /// <summary>What a visitor would have been served; nothing is stored.</summary>
    public Task<VisitAnswer> VisitAsync(string visitor, VisitRequest visit, CancellationToken cancellationToken) =>
        CallAsync(() => Post("visit?dryRun=true", visit, s_json.VisitRequest, visitor), s_json.VisitAnswer, cancellationToken);

    private HttpRequestMessage Post<T>(string path, T body, JsonTypeInfo<T> type, string? visitor = null)
    {
        var request = Request(HttpMethod.Post, $"{Visitors}/{path}", visitor);
        request.Content = JsonContent.Create(body, type);
        return request;
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string? visitor = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (visitor is not null)
        {
            request.Headers.Add("Journey-Visitor", visitor);
        }

        return request;
    }

    private async Task<T> CallAsync<T>(Func<HttpRequestMessage> request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var response = await SendAsync(request, cancellationToken);
            Interlocked.Increment(ref _requests);
            if (response.IsSuccessStatusCode)
            {
                return (await response.Content.ReadFromJsonAsync(type, cancellationToken))!;
            }

            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || attempt == Attempts)
            {
                throw new ReplayException(await DescribeAsync(response, cancellationToken));
            }

            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), time, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        try
        {
            using var message = request();
            return await http.SendAsync(message, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new ReplayException($"{http.BaseAddress} does not answer: {exception.Message}", exception);
        }
    }

    private static async Task<string> DescribeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var asked = $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri!.AbsolutePath} was answered {(int)response.StatusCode}";
        try
        {
            var problem = await response.Content.ReadFromJsonAsync(s_json.ProblemAnswer, cancellationToken);
            var errors = problem?.Errors?.Select(error => $"{error.Key} {string.Join(", ", error.Value)}") ?? [];
            return $"{asked}: {string.Join(". ", new[] { problem?.Title, problem?.Detail }.Concat(errors).OfType<string>())}";
        }
        catch (JsonException)
        {
            return asked;
        }
    }
}
