using System.Net;
using System.Net.Http.Headers;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Edge.Delivery;

namespace ContentJourney.Edge.Content.Following;

/// <summary>Asks the CMS's Delivery API.</summary>
internal sealed class CmsClient(IHttpClientFactory clients, FollowSettings settings, TimeProvider time)
{
    /// <summary>Bytes of the longest answer that is read: 32 MiB.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    // A CMS that asks for more is asked again all the same: it may have meant its own clock.
    private static readonly TimeSpan s_longestRetryAfter = TimeSpan.FromHours(1);

    /// <summary>The answer to a GET below <c>…/content</c>.</summary>
    /// <param name="path">What follows <c>…/content</c>.</param>
    /// <param name="culture">The culture, or null for the CMS's default one.</param>
    /// <param name="known">The version that is known, or null.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="CmsException">There is none within the time, or one that says nothing about content.</exception>
    public async Task<CmsAnswer> GetAsync(string path, string? culture, EntityTagHeaderValue? known, CancellationToken cancellationToken)
    {
        using var request = Request(path, culture, known);
        using var timeout = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(nameof(CmsClient));
            using var response = await client.SendAsync(request, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CmsException($"{request.RequestUri} did not answer within {settings.Timeout.TotalSeconds:0} s.", innerException: exception);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new CmsException($"{request.RequestUri} answers more than {MaxBytes} bytes.", innerException: exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new CmsException($"{request.RequestUri} cannot be reached: {exception.Message}", innerException: exception);
        }
    }

    private HttpRequestMessage Request(string path, string? culture, EntityTagHeaderValue? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{settings.Name}{DeliveryEndpoints.Path}{path}");
        if (settings.ApiKey is { } key)
        {
            request.Headers.TryAddWithoutValidation(ApiKeyDeliveryAccess.Header, key);
        }

        if (culture is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", culture);
        }

        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return request;
    }

    private async Task<CmsAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) => response.StatusCode switch
    {
        HttpStatusCode.OK => new CmsAnswer(response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken), response.Headers.ETag),
        HttpStatusCode.NotModified or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound =>
            new CmsAnswer(response.StatusCode, ReadOnlyMemory<byte>.Empty, null),
        var status when (int)status is >= 300 and < 400 =>
            throw new CmsException($"{response.RequestMessage!.RequestUri} answers {(int)status} and points to {response.Headers.Location}; name the right address in {FollowOptions.SourceSetting}."),
        var status => throw new CmsException($"{response.RequestMessage!.RequestUri} answers {(int)status}.", RetryAfter(response.Headers.RetryAfter)),
    };

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait > s_longestRetryAfter ? s_longestRetryAfter : wait;
    }
}
