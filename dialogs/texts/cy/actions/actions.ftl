action-no-day = dim dyddiad wedi’i gytuno
